// The storefront, put together.

import * as banner from './banner.js';
import * as frame from './frame.js';
import { fallback, route, start } from './router.js';
import { cart } from './viewcart.js';
import { checkout } from './viewcheckout.js';
import { home, tagged } from './viewhome.js';
import { login } from './viewlogin.js';
import { order } from './vieworder.js';
import { orders } from './vieworders.js';
import { product } from './viewproduct.js';
import { register } from './viewregister.js';
import { trouble, unknown } from './viewlost.js';

route('/', 'home', home);
route('/tag/:tag', 'tag', tagged);
route('/product/:id', 'product', product);
route('/cart', 'cart', cart);
route('/login', 'login', login, { passing: true });
route('/register', 'register', register, { passing: true });
route('/checkout', 'checkout', checkout);
route('/orders', 'orders', orders);
route('/order/:id', 'order', order);
fallback({ trouble, unknown });

banner.set();
frame.start();
start();
