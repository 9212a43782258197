FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS windows
COPY app C:/app/
CMD ["C:/app/app.exe"]
FROM alpine:3.22
COPY --chown=65534 app /app
STOPSIGNAL SIGINT
CMD ["/app"]
