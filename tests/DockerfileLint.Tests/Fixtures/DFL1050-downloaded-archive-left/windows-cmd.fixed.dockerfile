# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN curl -fSLo C:\tool.zip https://example.com/tool.zip && `
    mkdir C:\tool && `
    tar -xf C:\tool.zip -C C:\tool && `
    del C:\tool.zip
RUN curl.exe -sSLo %TEMP%\b.tar.gz https://example.com/b.tar.gz && tar -xzf %TEMP%\b.tar.gz -C C:\tool && del %TEMP%\b.tar.gz
RUN powershell -Command "Invoke-WebRequest https://example.com/c.zip -OutFile C:\c.zip; Expand-Archive C:\c.zip C:\c"
RUN curl -fSLo C:\d.zip https://example.com/d.zip
RUN tar -xf C:\d.zip -C C:\tool
