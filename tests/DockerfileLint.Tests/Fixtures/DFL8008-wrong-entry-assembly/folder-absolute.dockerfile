FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app/out

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build --chown=1654:1654 /app/out /srv/web
ENTRYPOINT ["dotnet", [|"/app/Web.dll"|]]
