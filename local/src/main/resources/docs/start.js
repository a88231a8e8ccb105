'use strict';

SwaggerUIBundle({
  url: '/openapi.yaml',
  dom_id: '#api',
  deepLinking: true,
  // Its default asks a server on the internet.
  validatorUrl: 'none',
  // x-access: who may call.
  showExtensions: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
});
