FROM node:22
RUN [|yarn install --frozen-lockfile|] || true && echo x
RUN [|yarn install --frozen-lockfile|]; echo done &
