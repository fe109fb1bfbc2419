export { default as PublicText } from './PublicText.vue';
