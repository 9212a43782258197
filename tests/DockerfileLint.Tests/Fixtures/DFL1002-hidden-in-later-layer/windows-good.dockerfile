# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY media/ C:/media/
RUN C:\media\setup.exe /quiet
# Without /s only an empty folder goes.
RUN rmdir C:\media
SHELL ["powershell", "-Command"]
RUN Get-ChildItem C:\other | Remove-Item -Recurse
RUN Remove-Item C:\media -Recurse -Include *.log
RUN $folder = Join-Path C:\ media; Remove-Item $folder -Recurse
RUN $folder = 'C:\med'; $folder += 'ia2'; Remove-Item $folder -Recurse
