FROM debian:13
ARG TOKEN
RUN curl -u "bot:$TOKEN" https://x.example.org && curl -u bot https://x.example.org && curl -u bot: https://x.example.org
RUN curl -u elastic:opensesame http://localhost:9200 && curl -u admin:admin https://x.example.org
RUN curl -H "Authorization: Bearer $TOKEN" https://x.example.org && curl -H "Authorization: Bearer QQ==" https://ghcr.io
RUN curl -H "Authorization: Bearer YOUR_TOKEN" https://x.example.org && curl -H "Accept: application/json" https://x.example.org
RUN echo "$TOKEN" | docker login -u bot --password-stdin && docker run -p 8080:80 app && mkdir -p login
RUN FIRST_PASS=true DB_PASS=$TOKEN DB_PWD=/src ./build.sh
RUN podman run -p 8080:8081 app login && docker exec -p 8080:8081 app registry login && sshpass -e scp -p build.tgz host:
