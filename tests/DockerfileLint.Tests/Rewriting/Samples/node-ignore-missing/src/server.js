const express = require('express');

express().listen(Number(process.env.PORT ?? 8080));
