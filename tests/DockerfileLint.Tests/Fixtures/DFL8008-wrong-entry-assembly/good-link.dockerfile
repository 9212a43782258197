FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app/out

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app/out /app
RUN ln -s /app/Web.dll /data/Web.dll
WORKDIR /data
ENTRYPOINT ["dotnet", "Web.dll"]
