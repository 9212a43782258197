import { NestFactory } from '@nestjs/core'; console.log(NestFactory);
