FROM node:22
RUN [|npm ci|] || true && echo x
RUN [|npm ci|]; echo done &
