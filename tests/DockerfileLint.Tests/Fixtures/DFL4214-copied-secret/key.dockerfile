FROM nginx:1.29
COPY [|server.key|] ca.pem empty.pem /etc/nginx/
