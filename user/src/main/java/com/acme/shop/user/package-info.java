/**
 * People with an account: who they are, how they sign in, and the tokens they get. Plain CRUD, so
 * there is no decider here.
 */
@NullMarked
package com.acme.shop.user;

import org.jspecify.annotations.NullMarked;
