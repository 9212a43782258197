# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
RUN Invoke-WebRequest -Uri https://example.com/tool.zip -OutFile C:\tool.zip; `
    Expand-Archive -Path C:\tool.zip -DestinationPath C:\tool; `
    Remove-Item C:\tool.zip

RUN (New-Object System.Net.WebClient).DownloadFile('https://example.com/jdk.zip', 'C:\jdk.zip'); `
    [System.IO.Compression.ZipFile]::ExtractToDirectory('C:\jdk.zip', 'C:\jdk'); `
    Remove-Item C:\jdk.zip

RUN curl https://example.com/node.zip -OutFile $env:TEMP\node.zip ; Expand-Archive $env:TEMP\node.zip C:\node; Remove-Item $env:TEMP\node.zip

RUN $zip = 'C:\go.zip'; iwr https://go.dev/dl/go.zip -OutFile $zip; Expand-Archive $zip C:\go
