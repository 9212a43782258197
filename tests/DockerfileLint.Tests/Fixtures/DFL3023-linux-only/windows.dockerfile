FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY [|--chown=ContainerUser|] app C:/app/
[|STOPSIGNAL SIGTERM|]
CMD ["C:/app/app.exe"]
