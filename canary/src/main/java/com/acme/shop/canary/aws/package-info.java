/** Lambda and CodeDeploy, as the canary needs them. */
@NullMarked
package com.acme.shop.canary.aws;

import org.jspecify.annotations.NullMarked;
