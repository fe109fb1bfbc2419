import { createApp } from 'vue';
import { createPinia } from 'pinia';
import App from './App.vue';
import { kit } from './kit';
import { router } from './router';
import './office.css';

createApp(App).use(createPinia()).use(kit).use(router).mount('#app');
