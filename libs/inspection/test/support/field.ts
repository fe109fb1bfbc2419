export { DOT, drawnName, Field, type Inspection } from '@onecounter/testing';
