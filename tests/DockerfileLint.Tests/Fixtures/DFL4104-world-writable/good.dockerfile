FROM debian:13
COPY --chmod=755 a /a
RUN chmod 1777 /tmp && chmod +x /a && chmod 775 /b && chmod a+r /c && chmod u=rwx,go=rx /d && chmod g+w /777 && chmod +t /e
RUN find /x -exec chmod 644 {} +
