# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Invoke-WebRequest -Uri https://example.com/a.zip -OutFile a.zip; `
    Expand-Archive a.zip -DestinationPath C:/a; `
    Remove-Item a.zip
RUN Write-Host one; Write-Host two
