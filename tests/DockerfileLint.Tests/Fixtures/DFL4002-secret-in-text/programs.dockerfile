FROM debian:13
RUN mysql -uroot -p[|opensesame|] -e "create database app" && mysqladmin -u root -p[|hunter2pass|] ping && mysql -popensesame app
RUN redis-cli -h db -a [|opensesame|] ping && mongosh -u root -p [|hunter2pass|] && sqlcmd -S db -U sa -P [|Tr0ub4dor|] -Q "select 1"
RUN dotnet nuget add source https://nuget.example.org/v3/index.json -u ci -p [|opensesame|] && \
    dotnet nuget push app.nupkg -k [|hunter2pass|]
RUN npm config set //npm.example.org/:_authToken [|opensesame|] && npm config set _auth=[|b3BlbnNlc2FtZQ==|] && \
    yarn config set npmAuthToken [|hunter2pass|]
RUN aws configure set aws_secret_access_key [|q8fK2mQ9xLz7Vb3Tn5Yw1Rc/p4D6sGh|] --profile ci
RUN composer config -g github-oauth.github.com [|hunter2pass|] && poetry config http-basic.internal ci [|opensesame|]
RUN git config --global url."https://[|hunter2pass|]:x-oauth-basic@github.com/".insteadOf https://github.com/
