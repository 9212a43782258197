FROM node:22-slim
RUN npm install [|git+https://git.example.org/team/tool.git|] && npm cache clean --force
RUN npm install git+https://git.example.org/team/tool.git#v1.2.0 && npm cache clean --force
RUN npm install --loglevel error express@5.1.0 && npm cache clean --force
