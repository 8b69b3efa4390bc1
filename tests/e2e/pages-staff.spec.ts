import { walk } from "./support/walk.ts";
import { staff } from "./walk/staff.ts";

walk(staff);
