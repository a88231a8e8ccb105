/**
 * Plays IAM: each function has credentials of its own, and every call that it makes of DynamoDB,
 * SQS and KMS is held against its policies from the template before an emulator sees it.
 */
@NullMarked
package com.acme.shop.local.iam;

import org.jspecify.annotations.NullMarked;
