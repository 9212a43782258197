# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS shell
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN [|Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip|]; `
    Expand-Archive a.zip -DestinationPath C:\a

FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN powershell -Command `
    $ErrorActionPreference = 'Stop'; `
    [|iwr https://example.org/a.exe -OutFile a.exe|]
RUN powershell -NoProfile -Command "Invoke-WebRequest https://example.org/b.exe -OutFile b.exe"
COPY --from=shell C:\a C:\a
