FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS a
WORKDIR [|C:\app|]
WORKDIR [|C:\\app\bin|]
WORKDIR [|\data\x|]

FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
WORKDIR C:\\app
WORKDIR C:/app
WORKDIR "C:\app"
