FROM debian:13
ARG TOKEN
RUN mysql -u root -p app && mysql -p"$TOKEN" app && mysql -uroot -pchangeme app && mysql -uroot -proot app && mkdir -popensesame
RUN redis-cli -a "$TOKEN" ping && redis-cli -h cache ping && mongosh -u root -p --authenticationDatabase admin
RUN npm config set //npm.example.org/:_authToken=$TOKEN && npm config set registry https://npm.example.org/
RUN npm config set _auth "<your auth>" && npm config set _auth && npm set && npm config set fund=false
RUN aws configure set region eu-central-1 && aws configure set aws_secret_access_key YOUR_SECRET_KEY
RUN composer config -g github-oauth.github.com "$TOKEN" && composer config repo.packagist false && poetry config http-basic.a
RUN dotnet nuget add source https://nuget.example.org/v3/index.json -u ci -p "$TOKEN" && dotnet publish -p:Release=true
RUN git config --global url."https://${TOKEN}:x-oauth-basic@github.com/".insteadOf https://github.com/
