FROM debian:13
ENV API_KEY=<api-key> DB_PASSWORD=your-password STRIPE_KEY=YOUR_STRIPE_KEY JWT_SECRET=yourSecret AUTH_TOKEN="insert token"
ENV A_TOKEN=xxxxxxxx B_TOKEN=dummy C_TOKEN=fake-token D_TOKEN=build-time-dummy E_TOKEN=not-a-secret F_TOKEN=ReplaceMe
ENV G_TOKEN=token-goes-here H_TOKEN=TODO I_TOKEN=${I_TOKEN:-} J_TOKEN=example K_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
ARG SECRET_KEY_BASE=dummy
# Those work as they are.
ENV [|MYSQL_ROOT_PASSWORD|]=root [|ADMIN_PASSWORD|]=changeme [|USER_PASSWORD|]=password [|TODO_SECRET|]=todo-app-secret
# A build is given another one, and another value isn't made of words.
ARG [|NPM_TOKEN|]=your-token
ENV NPM_TOKEN=$NPM_TOKEN [|L_TOKEN|]=your9d8fA77a2b41
