FROM node:22
RUN [|npm config set strict-ssl false|] && [|npm config set "strict-ssl"='false'|] && [|npm set strict-ssl=false|]
RUN [|yarn config set strict-ssl false|] && [|git config --global http.sslVerify false|]
