FROM debian:13
COPY --chmod=755 a /a
RUN chmod -R 755 /data && chmod 0644 /a && chmod a+rwx /b && chmod u+x,o+w /c && chmod "777" /d
RUN ["chmod", "777", "/a"]
ONBUILD RUN chmod 755 /e
