FROM debian:13
RUN curl -sSu "deploy:[|hunter2pass|]" https://repo.example.org/a.tgz -o a.tgz && \
    curl -H "Authorization: Bearer [|eyJhbGciOi.abcdef|]" --user=admin:[|opensesame|] https://x.example.org/ && \
    curl -uuser:[|opensesame1|] -H 'PRIVATE-TOKEN: [|0123456789abcdef|]' https://x.example.org/
RUN wget --header='Authorization: Basic [|dXNlcjpvcGVuc2VzYW1l|]' [|--http-password=opensesame|] https://x.example.org/a
RUN docker login -u bot -p [|opensesame|] registry.example.org && helm registry login -p[|opensesame1|] registry.example.org
RUN [|MYSQL_PWD=opensesame|] mysql -h db && export [|DB_PASS=hunter22x|] && sshpass -p [|opensesame|] ssh host
RUN docker --config /tmp/docker login -p [|opensesame|] registry.example.org && az acr login -n app -p [|opensesame2|]
RUN curl -u deploy:[|opensesame|] https://x.example.org/a && curl -u deploy:opensesame https://x.example.org/b
