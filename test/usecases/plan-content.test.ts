import './plan-content/dry-run.ts';
import './plan-content/statements.ts';
import './plan-content/open-plans.ts';
import './plan-content/blocking.ts';
import './plan-content/rendering.ts';
