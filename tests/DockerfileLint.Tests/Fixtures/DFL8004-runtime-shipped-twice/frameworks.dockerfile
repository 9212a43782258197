FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release --self-contained -r linux-x64 -o /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS older

FROM mcr.microsoft.com/dotnet/runtime:10.0
WORKDIR /app
COPY --from=build /app .
# Plug-ins are started with the run times of the image.
COPY --from=older ["/usr/share/dotnet", "/usr/share/dotnet"]
CMD ["/app/Host"]

