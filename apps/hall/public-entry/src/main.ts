import { createApp } from 'vue';
import './public.css';
import PublicFrame from './PublicFrame.vue';

createApp(PublicFrame).mount('#app');
