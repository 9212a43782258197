# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
ENV SETUP=C:\media
COPY media C:/media
RUN Start-Process "$Env:SETUP\setup.exe" -Wait
RUN Remove-Item -Path [|"${env:setup}"|] -Recurse -Force
RUN Invoke-WebRequest -Uri https://example.com/tools.zip -OutFile $env:TEMP\tools.zip
RUN Expand-Archive $env:TEMP\tools.zip C:\tools
COPY media/data C:/data
RUN rm -r -fo [|$Env:TEMP\*|]
