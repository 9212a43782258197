FROM debian:13 AS base
COPY --chmod=[|777|] a /a
RUN chmod -R 777 /data && chmod [|0666|] /a && chmod [|a+rwx|] /b && chmod [|u+x,o+w|] /c && chmod "777" /d
RUN ["chmod", "777", "/a"]
ONBUILD RUN chmod 777 /e
