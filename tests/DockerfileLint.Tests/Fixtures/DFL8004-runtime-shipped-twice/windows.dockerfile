# escape=`
FROM mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2022 AS build
WORKDIR C:\src
COPY . .
RUN dotnet publish -r win-x64 --self-contained -o C:\out

FROM [|mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2022|]
WORKDIR C:\app
COPY --from=build C:\out .
ENTRYPOINT ["Web.exe"]
