# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS shell
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
RUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip

# PowerShell 6 and later is fast with its bar.
FROM mcr.microsoft.com/powershell:nanoserver AS core
SHELL ["pwsh", "-Command"]
RUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip

FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN powershell -Command `
    $progresspreference = 'SilentlyContinue'; `
    Invoke-WebRequest https://example.org/a.exe -OutFile a.exe
# A script of a few lines
RUN powershell -Command "iwr -useb https://example.org/install.ps1 | iex"
COPY --from=shell C:\a C:\a
COPY --from=core C:\a C:\a
