FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY [|.|] .
RUN dotnet msbuild -t:Restore && dotnet build --no-restore && dotnet test --no-build
