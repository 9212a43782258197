FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY [|.|] .
RUN dotnet test --no-build && dotnet pack
