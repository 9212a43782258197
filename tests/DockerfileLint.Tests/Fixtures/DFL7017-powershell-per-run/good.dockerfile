FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS one
RUN powershell -Command Write-Host one
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Write-Host one
RUN Write-Host two
