# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY media C:/media
RUN C:\media\setup.exe /quiet
RUN cmd /c rd /q /s [|"C:\media"|]
WORKDIR C:\site
COPY media/data C:/site/data
RUN setup.exe /quiet
RUN powershell -NoProfile -Command Remove-Item -Recurse -Force [|C:\site\data|]
