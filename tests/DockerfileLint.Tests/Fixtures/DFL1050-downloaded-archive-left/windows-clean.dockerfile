# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN curl -fSLo C:\tool.zip https://example.com/tool.zip && tar -xf C:\tool.zip -C C:\ && del /q C:\tool.zip
SHELL ["powershell", "-Command"]
RUN iwr https://example.com/a.zip -OutFile $env:TEMP\a.zip; Expand-Archive $env:TEMP\a.zip C:\a; Remove-Item $env:TEMP\a.zip -Force
RUN iwr https://example.com/b.zip -OutFile C:\b.zip; Expand-Archive C:\b.zip C:\b; Get-ChildItem C:\*.zip | Remove-Item
RUN $f = 'C:\c.zip'; iwr https://example.com/c.zip -OutFile $f; Expand-Archive -Path $f C:\c; Remove-Item -Force -Path $f
RUN iwr https://example.com/d.zip -OutFile C:\d.zip; Expand-Archive C:\d.zip C:\d; [System.IO.File]::Delete('C:\d.zip')
RUN iwr https://example.com/e.zip -OutFile C:\e.zip; Expand-Archive C:\e.zip C:\e; Move-Item -Path C:\e.zip -Destination C:\keep\
