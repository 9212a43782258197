FROM mcr.microsoft.com/dotnet/sdk:6.0 AS tools
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=tools /x /x
