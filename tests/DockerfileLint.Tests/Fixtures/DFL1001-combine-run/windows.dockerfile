# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN setx path "%path%;C:\tool"
RUN tool --init
SHELL ["powershell", "-Command"]
RUN [Environment]::SetEnvironmentVariable('A', 'b', 'Machine')
RUN tool --next
