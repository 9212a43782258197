# escape=`
FROM [|microsoft/dotnet-framework-build:4.7.2-sdk|] AS build
WORKDIR C:\src
COPY . .
RUN msbuild /t:Build

FROM [|docker.io/microsoft/aspnet:4.7.2-windowsservercore-ltsc2019|]
WORKDIR /inetpub/wwwroot
COPY --from=build C:\src\bin .
