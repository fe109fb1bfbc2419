import { createApp } from 'vue';
import { createPinia } from 'pinia';
import App from './App.vue';
import './hall.css';
import { kit } from './kit';
import { router } from './router';

createApp(App).use(createPinia()).use(kit).use(router).mount('#app');
