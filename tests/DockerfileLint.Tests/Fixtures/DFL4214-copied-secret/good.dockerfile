FROM debian:13 AS build
COPY .git /src/.git
COPY .env /src/.env
FROM debian:13
COPY --from=build /root/.ssh /root/.ssh
COPY id_rsa.pub .env.example server.key /app/
COPY . /app
RUN --mount=type=secret,id=key,target=/root/.ssh/id_rsa git clone git@example.org:a/b.git
