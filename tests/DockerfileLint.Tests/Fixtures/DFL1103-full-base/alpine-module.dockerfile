FROM nginx:1.27 AS b
RUN apt-get update && apt-get install -y gcc && ./configure && make modules

FROM nginx:1.27
COPY --from=b /src/objs/x.so /usr/lib/nginx/modules/
