/* In this order: what Element Plus sets on :root and on the parts that tokens.css corrects must be there before it,
   also when a page loaded later asks for them (a module is loaded once). */
import 'element-plus/theme-chalk/base.css';
import 'element-plus/theme-chalk/el-button.css';
import 'element-plus/theme-chalk/el-checkbox.css';
import 'element-plus/theme-chalk/el-radio.css';
import 'element-plus/theme-chalk/el-radio-button.css';
import 'element-plus/theme-chalk/el-input.css';
import './tokens.css';
import './base.css';
