FROM ocaml/opam:alpine
WORKDIR /web
COPY ./src ./
RUN sudo chown -R opam: [|.|] && make build
WORKDIR /app
COPY . .
RUN composer install --no-dev && chmod -R 755 [|/app|]
WORKDIR /srv/site
COPY site .
RUN npm ci
RUN chmod -R 777 /srv/site
